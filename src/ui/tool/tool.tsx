/** The pages beside the main one. Each is made when it is opened, and begins with what is chosen then. */
import type { Page } from '../../session/page.ts';
import { useSession } from '../context.ts';
import { Drill } from '../drill/drill.tsx';
import { Worksheet } from '../drill/worksheet.tsx';
import { Encode } from '../encode/encode.tsx';
import { Learn } from '../learn/learn.tsx';
import { Script } from '../script/script.tsx';

export function Tool({ page }: { readonly page: Exclude<Page, { is: 'main' }> }) {
  const { tools } = useSession();
  switch (page.is) {
    case 'learn':
      return <Learn />;
    case 'encode':
      return <Encode key={page.endpoint} typed={page.endpoint} />;
    case 'script':
      return <Script />;
    case 'drill':
      return page.seed === '' ? <Drill /> : <Worksheet seed={page.seed} link={tools.link(page)} />;
  }
}
