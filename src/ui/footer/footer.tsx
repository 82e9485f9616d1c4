/** Privacy in one line, which version this is, and how to take it along. */
import { isSingleFile, offlineFile } from '../../session/door.ts';
import { useWords } from '../context.ts';
import css from './footer.module.css';

export function Footer() {
  const words = useWords();
  const offline = offlineFile();
  return (
    <footer class={css.footer}>
      <span>
        <b>{words.privacy.short}</b>
        {words.stop}
        {words.privacy.long}
      </span>
      <span class={css.end}>
        {isSingleFile() && <span>{words.footer.single}</span>}
        {offline && (
          <a href="./sockscope.html" download="sockscope.html" title={`SHA-256 ${offline.sha256}`}>
            {words.footer.download(Math.round(offline.bytes / 1000))}
          </a>
        )}
        <span>{words.footer.version(__VERSION__, __COMMIT__)}</span>
        <span>{words.footer.licence}</span>
      </span>
    </footer>
  );
}
