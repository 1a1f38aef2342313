import { EditorContent } from '@tiptap/react';
import { styled } from 'styled-components';

/** The sheet that is written on; it looks like a document, in the colours of the theme. */
export const Page = styled(EditorContent)`
  .ProseMirror {
    min-height: 24rem;
    max-height: 70vh;
    overflow: auto;
    resize: vertical;
    padding: ${({ theme }) => theme.spaces[4]};
    outline: none;
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.5rem;
    line-height: 1.7;
    overflow-wrap: anywhere;
  }

  p {
    margin: 0 0 0.6em;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0.9em 0 0.4em;
    font-weight: 600;
    line-height: 1.4;
  }

  h1,
  h2 {
    font-size: 1.9rem;
  }

  h3 {
    font-size: 1.7rem;
  }

  ul,
  ol {
    margin: 0 0 0.6em;
    padding-left: 2em;
  }

  ul {
    list-style: disc;
  }

  ol {
    list-style: decimal;
  }

  ol[type='a'] {
    list-style: lower-alpha;
  }

  ol[type='A'] {
    list-style: upper-alpha;
  }

  strong,
  dt {
    font-weight: 600;
  }

  em {
    font-style: italic;
  }

  sup,
  sub {
    font-size: 0.75em;
    line-height: 0;
  }

  sup {
    vertical-align: super;
  }

  sub {
    vertical-align: sub;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  blockquote {
    margin: 0 0 0.6em;
    padding-left: 1em;
    border-left: 3px solid ${({ theme }) => theme.colors.neutral300};
  }

  pre {
    padding: 0.6em 1em;
    background: ${({ theme }) => theme.colors.neutral150};
    white-space: pre-wrap;
  }

  hr {
    margin: 1.2em 0;
    border: 0;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral300};
  }

  img {
    max-width: 100%;
    height: auto;
  }

  figcaption,
  caption {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 0.9em;
    text-align: center;
  }

  table {
    display: table;
    width: 100%;
    margin: 0 0 0.8em;
    border-collapse: collapse;
  }

  th,
  td {
    position: relative;
    min-width: 3em;
    padding: 0.3em 0.6em;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    text-align: left;
    vertical-align: top;
  }

  th {
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 600;
  }

  li > p,
  dd > p,
  th > p,
  td > p {
    margin: 0;
  }

  .selectedCell,
  .ProseMirror-selectednode {
    background: ${({ theme }) => theme.colors.primary100};
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  .ProseMirror-gapcursor {
    position: absolute;
    display: block;
    pointer-events: none;
  }

  .ProseMirror-gapcursor::after {
    position: absolute;
    top: -2px;
    display: block;
    width: 20px;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral800};
    content: '';
  }
`;
