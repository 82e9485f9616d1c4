/** Links to the pages beside the main one, for the header; the name of the app leads back. */
import { hashOf, type Page } from '../../session/page.ts';
import { useSession } from '../context.ts';

const PAGES = ['learn', 'encode', 'drill', 'script'] as const;

function pageNamed(is: (typeof PAGES)[number]): Page {
  return is === 'encode' ? { is, endpoint: '' } : is === 'drill' ? { is, seed: '' } : { is };
}

export function ToolLinks({ look = 'quiet' }: { readonly look?: string }) {
  const { tools, preferences } = useSession();
  const words = preferences.words.value.practice.pages;
  return (
    <>
      {PAGES.map((is) => (
        <a key={is} class={look} href={hashOf(pageNamed(is))} aria-current={tools.page.value.is === is ? 'page' : undefined}>
          {words[is]}
        </a>
      ))}
    </>
  );
}
