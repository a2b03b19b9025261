import { found } from '../finding.js';
import { lessonRule } from './rule.js';

export const strandOfId = lessonRule('strand-of-id', 'error', ({ id, strand }, { source }) => {
  if (id.startsWith(strand)) return [];
  return [
    found(
      source.yaml.at(['strand']),
      { vi: `Mã ${id} không thuộc mạch ${strand}`, en: `The id ${id} is not of strand ${strand}` },
      {
        vi: `Sửa strand thành ${id.charAt(0)}; mã bài thì không đổi.`,
        en: `Make the strand ${id.charAt(0)}; the id does not change.`,
      },
    ),
  ];
});
