/** The pages beside the main one. Each is made when it is opened, and begins with what is chosen then. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Page } from '../../session/page.ts';
import type { Practice } from '../../session/practice.ts';
import { useSession } from '../context.ts';
import { Drill } from '../drill/drill.tsx';
import { Worksheet } from '../drill/worksheet.tsx';
import { Encode } from '../encode/encode.tsx';
import { Learn } from '../learn/learn.tsx';
import { Script } from '../script/script.tsx';

export function Tool({ page }: { readonly page: Exclude<Page, { is: 'main' }> }) {
  const { tools, preferences } = useSession();
  const { practice, learn } = preferences.words.value;
  switch (page.is) {
    case 'learn':
      return <Learn words={learn} />;
    case 'encode':
      return <EncodePage key={page.endpoint} typed={page.endpoint} />;
    case 'script':
      return <ScriptPage />;
    case 'drill':
      return page.seed === '' ? <DrillPage /> : <Worksheet seed={page.seed} link={tools.link(page)} words={practice} />;
  }
}

function EncodePage({ typed }: { readonly typed: string }) {
  const { tools, preferences } = useSession();
  const encoder = useMemo(() => tools.encoder(typed), [tools, typed]);
  return <Encode encoder={encoder} words={preferences.words.value.practice} />;
}

function ScriptPage() {
  const { tools, preferences } = useSession();
  const script = useMemo(() => tools.script(), [tools]);
  return <Script script={script} words={preferences.words.value.practice} />;
}

function DrillPage() {
  const { tools, preferences } = useSession();
  const practice = useSignal<Practice | undefined>(undefined);
  useEffect(() => {
    void tools.practice().then((made) => {
      practice.value = made;
    });
  }, [tools, practice]);
  return practice.value ? (
    <Drill practice={practice.value} words={preferences.words.value.practice} />
  ) : (
    <main id="content" tabIndex={-1} />
  );
}
