/** A tool that stands alone, without a paste: its heading, one sentence, and what it does. */
import type { ComponentChildren } from 'preact';
import css from './tool-page.module.css';

interface ToolPageProps {
  readonly heading: string;
  readonly lead: string;
  readonly width?: 'narrow' | 'wide';
  readonly children: ComponentChildren;
}

export function ToolPage({ heading, lead, width, children }: ToolPageProps) {
  return (
    <main class={`${css.page} ${width ? css[width] : ''}`} id="content" tabIndex={-1}>
      <h1>{heading}</h1>
      <p class={css.lead}>{lead}</p>
      {children}
    </main>
  );
}
