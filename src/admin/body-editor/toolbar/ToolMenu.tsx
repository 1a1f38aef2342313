import { Menu } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import * as Toolbar from '@radix-ui/react-toolbar';
import { Fragment, useRef } from 'react';

export interface ToolMenuItem {
  label: string;
  onPick: () => void;
  isActive?: boolean;
  isDisabled?: boolean;
}

interface ToolMenuProps {
  /** What is read out. */
  label: string;
  /** What is shown. */
  children: string;
  /** Items that belong together stand together. */
  groups: ToolMenuItem[][];
  /** Gives the focus back to the text. */
  onPicked: () => void;
}

/** Tools behind a button, one below the other. */
export const ToolMenu = ({ label, children, groups, onPicked }: ToolMenuProps) => {
  const wasPicked = useRef(false);
  const pick = (item: ToolMenuItem) => {
    wasPicked.current = true;
    item.onPick();
  };
  const close = (event: Event) => {
    if (!wasPicked.current) return;
    wasPicked.current = false;
    event.preventDefault();
    onPicked();
  };
  return (
    <Menu.Root>
      <Toolbar.Button asChild>
        <Menu.Trigger variant="ghost" size="S" aria-label={label}>
          {children}
        </Menu.Trigger>
      </Toolbar.Button>
      <Menu.Content onCloseAutoFocus={close}>
        {groups.map((items, index) => (
          <Fragment key={items[0]?.label}>
            {index > 0 && <Menu.Separator />}
            {items.map((item) => (
              <Menu.Item
                key={item.label}
                disabled={item.isDisabled ?? false}
                endIcon={item.isActive === true ? <Check /> : undefined}
                onSelect={() => pick(item)}
              >
                {item.label}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
