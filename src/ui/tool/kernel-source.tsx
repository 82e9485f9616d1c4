/** Kernel file and function, small, behind what they are the source of. */
import { useAllWords } from '../context.ts';
import css from './kernel-source.module.css';

export function KernelSource({ source }: { readonly source: string | undefined }) {
  const words = useAllWords().learn;
  if (!source) return null;
  return (
    <small class={css.source}>
      <span class="hidden">{words.source}: </span>
      {source}
    </small>
  );
}
