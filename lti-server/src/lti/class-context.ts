import type { ContextStore } from '@langbiang/store';
import type { SessionData } from '../web/session.js';
import { guessGrade, readGrade } from './guess-grade.js';

/**
 * Keeps what the tool knows of a class: its names as the platform has them now, and a grade once it is known. What a
 * teacher chose stays; a launch only fills a gap, from the activity's own `grade`, else from the class's name.
 */
export async function keepContext(
  contexts: ContextStore,
  { tenantId, context }: SessionData,
  custom: Readonly<Record<string, string>>,
): Promise<void> {
  if (!context) return;
  const { id: contextId, title, label } = context;
  const known = await contexts.get(tenantId, contextId);
  const grade = known?.grade ?? readGrade(custom['grade']) ?? guessGrade(title, label);
  if (known && known.title === title && known.label === label && known.grade === grade) return;
  await contexts.put({ tenantId, contextId, title, label, grade });
}
