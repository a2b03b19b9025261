import type { Finding } from '../finding.js';
import type { YamlFile } from '../read/yaml-file.js';
import type { Rule } from './rule.js';

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  check: ({ dataFiles, lessons }) => {
    const files = lessons.flatMap(({ yaml, questionFile }) => (questionFile ? [yaml, questionFile] : [yaml]));
    return [...dataFiles, ...files].flatMap(syntaxFindings);
  },
};

/** Only the first: what follows is mostly its echo. */
function syntaxFindings(file: YamlFile): Finding[] {
  return file.syntaxErrors.slice(0, 1).map(({ message, code, place }) => ({
    place,
    message: { vi: `YAML viết sai: ${message}`, en: `Not well-formed YAML: ${message}` },
    remedy: remedies[code] ?? {
      vi: 'Xem thụt đầu dòng (chỉ dùng dấu cách), dấu hai chấm có một dấu cách theo sau, và dấu nháy đủ cặp.',
      en: 'Look at the indents (spaces only), the space after each colon, and that quotes are closed.',
    },
  }));
}

const remedies: Readonly<Record<string, Finding['remedy']>> = {
  DUPLICATE_KEY: {
    vi: 'Mục này đã có ở trên: bỏ một trong hai.',
    en: 'The key stands above already: drop one of them.',
  },
  TAB_AS_INDENT: { vi: 'Thay phím Tab bằng dấu cách.', en: 'Use spaces instead of tabs.' },
  MISSING_CHAR: {
    vi: 'Dấu nháy hoặc dấu ngoặc mở ở đây (hay phía trên) chưa đóng.',
    en: 'A quote or bracket opened here, or above, is not closed.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    vi: 'Câu có dấu hai chấm phải đặt trong dấu nháy đơn.',
    en: 'Put a text that holds a colon in single quotes.',
  },
};
