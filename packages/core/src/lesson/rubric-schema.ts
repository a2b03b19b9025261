import { closed } from '../schema/parts.js';
import { innerId, localText } from './lesson-schema.js';

const level = closed({ id: innerId, text: localText, points: { type: 'integer', minimum: 0, maximum: 100 } });
const criterion = closed({ id: innerId, text: localText, levels: { type: 'array', items: level, minItems: 2 } });

/** How a teacher marks a piece of work: of a written answer, or whatever else an author asks pupils to hand in. */
export const rubricSchema = { type: 'array', items: criterion, minItems: 1, maxItems: 8 } as const;
