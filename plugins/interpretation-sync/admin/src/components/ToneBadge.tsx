import { Box, Typography } from '@strapi/design-system';

/** Colours of which each text stands out from its ground by 4.5 to 1, light and dark. */
const tones = {
  neutral: { background: 'neutral150', border: 'neutral200', text: 'neutral800' },
  secondary: { background: 'secondary100', border: 'secondary200', text: 'secondary700' },
  success: { background: 'success100', border: 'success200', text: 'success700' },
  alternative: { background: 'alternative100', border: 'alternative200', text: 'alternative700' },
  warning: { background: 'warning100', border: 'warning500', text: 'neutral800' },
  danger: { background: 'danger100', border: 'danger200', text: 'danger700' },
} as const;

export type BadgeTone = keyof typeof tones;

interface ToneBadgeProps {
  tone: BadgeTone;
  children: string;
}

/** A word in a coloured frame. The badge of the design system is too faint to be read by everybody. */
export function ToneBadge({ tone, children }: ToneBadgeProps) {
  const { background, border, text } = tones[tone];
  return (
    <Box
      tag="span"
      display="inline-block"
      shrink={0}
      background={background}
      borderColor={border}
      hasRadius
      paddingLeft={2}
      paddingRight={2}
      paddingTop={1}
      paddingBottom={1}
    >
      <Typography
        tag="span"
        variant="pi"
        fontWeight="bold"
        textColor={text}
        style={{ whiteSpace: 'nowrap' }}
      >
        {children}
      </Typography>
    </Box>
  );
}
