import { Box, Flex } from '@strapi/design-system';
import { RESPONSIVE_DEFAULT_SPACING } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useTranslate } from '../hooks/use-translate';
import type { Section } from './sections';

/** The way between the plugin's pages; scrolls sideways where the screen is narrow. */
export function SectionNavigation({ sections }: { sections: readonly Section[] }) {
  const translate = useTranslate();
  return (
    <Box
      tag="nav"
      aria-label={translate('navigation.label')}
      background="neutral0"
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="0 0 1px 0"
      paddingLeft={RESPONSIVE_DEFAULT_SPACING}
      paddingRight={RESPONSIVE_DEFAULT_SPACING}
      overflow="auto"
      shrink={0}
    >
      <Flex tag="ul" gap={6}>
        {sections.map(({ path, label }) => (
          <li key={path}>
            <SectionLink to={path}>{translate(label)}</SectionLink>
          </li>
        ))}
      </Flex>
    </Box>
  );
}

const SectionLink = styled(NavLink)`
  display: block;
  padding: ${({ theme }) => theme.spaces[4]} 0;
  border-bottom: 2px solid transparent;
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  text-decoration: none;
  white-space: nowrap;

  &:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }

  &.active {
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
  }
`;
