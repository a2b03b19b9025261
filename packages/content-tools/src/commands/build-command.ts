import { buildContent } from '../build/build.js';
import { problemText } from '../report.js';
import { type CommonOptions, shownRoot, today } from './common.js';

const words = {
  vi: { refused: 'Chưa đóng gói: hãy sửa các lỗi trên.', packed: 'đóng gói', unchanged: 'không đổi' },
  en: { refused: 'Nothing was packed: mend the errors above first.', packed: 'packed', unchanged: 'unchanged' },
} as const;

export async function buildCommand({ content, out, lang }: CommonOptions & { out: string }): Promise<number> {
  const result = await buildContent({ contentDir: content, outDir: out, today: today(), onItem: progress });
  const said = words[lang];
  if (!result.ok) {
    for (const problem of result.error) console.error(problemText(problem, lang, shownRoot(content)));
    console.error(said.refused);
    return 1;
  }
  const { packed, unchanged } = result.value;
  console.log(`${out}: ${packed.length} ${said.packed}, ${unchanged.length} ${said.unchanged}`);
  return 0;
}

/** One line that moves on a terminal; silent in a log, where it would be one line for each lesson. */
function progress(done: number, total: number, id: string) {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[K[${done}/${total}] ${id}${done === total ? '\n' : ''}`);
}
