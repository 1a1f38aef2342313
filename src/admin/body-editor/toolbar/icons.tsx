/** Signs that Strapi has none for. */

interface StrokesProps {
  /** Lines of text: where each begins and how long it is, of 20. */
  lines: readonly (readonly [start: number, length: number])[];
  /** A further outline. */
  path?: string;
}

const Strokes = ({ lines, path = '' }: StrokesProps) => (
  <svg width={16} height={16} viewBox="0 0 20 20" aria-hidden focusable={false}>
    <path
      d={`${lines
        .map(([start, length], index) => `M${start} ${2 + index * 5}h${length}v1.6h-${length}z`)
        .join('')}${path}`}
    />
  </svg>
);

export const AlignLeft = () => (
  <Strokes
    lines={[
      [1, 18],
      [1, 11],
      [1, 18],
      [1, 11],
    ]}
  />
);
export const AlignCenter = () => (
  <Strokes
    lines={[
      [1, 18],
      [4.5, 11],
      [1, 18],
      [4.5, 11],
    ]}
  />
);
export const AlignRight = () => (
  <Strokes
    lines={[
      [1, 18],
      [8, 11],
      [1, 18],
      [8, 11],
    ]}
  />
);
export const AlignJustify = () => (
  <Strokes
    lines={[
      [1, 18],
      [1, 18],
      [1, 18],
      [1, 18],
    ]}
  />
);
export const IndentFirstLine = () => (
  <Strokes
    lines={[
      [8, 11],
      [1, 18],
      [1, 18],
      [1, 11],
    ]}
    path="M1 0.4L5 2.8 1 5.2z"
  />
);
export const Undo = () => (
  <Strokes lines={[]} path="M8 3L2 8l6 5V9.8h4.5a3 3 0 0 1 0 6H7v2h5.5a5 5 0 0 0 0-10.6H8z" />
);
export const Redo = () => (
  <Strokes lines={[]} path="M12 3l6 5-6 5V9.8H7.5a3 3 0 0 0 0 6H13v2H7.500a5 5 0 0 1 0-10.6H12z" />
);

const Raised = ({ digit }: { digit: number }) => (
  <svg width={16} height={16} viewBox="0 0 20 20" aria-hidden focusable={false}>
    <path d="M2 5h2.4l3 4.200 3-4.200h2.400l-4.200 5.800 4.400 6.200h-2.400l-3.200-4.600-3.200 4.600H1.800l4.400-6.200z" />
    <path d={`M13.500 ${digit}h5v1.200l-3 3.300h3v1.300h-5v-1.200l3-3.300h-3z`} />
  </svg>
);
export const Superscript = () => <Raised digit={1} />;
export const Subscript = () => <Raised digit={13} />;

export const ClearFormat = () => (
  <Strokes
    lines={[]}
    path="M4 2h13v3h-2V4h-3.500l-1.800 6.500H7.600L9.400 4H6v1H4zM2 16h8v2H2zM12.400 12l2.300 2.300L17 12l1.300 1.300-2.300 2.300 2.300 2.300-1.300 1.300-2.300-2.300-2.300 2.300-1.300-1.300 2.300-2.300-2.300-2.300z"
  />
);
