import type { ErrorObject } from 'ajv';
import type { Said } from '../finding.js';

/** What ajv found, in words a teacher understands. */
export type SchemaWords = { readonly message: Said; readonly remedy: Said };

type Params = Readonly<Record<string, unknown>>;
type Words = (params: Params, value: unknown) => SchemaWords;

const said = (vi: string, en: string): Said => ({ vi, en });
const list = (values: unknown) => (Array.isArray(values) ? values.join(' · ') : String(values));
const shown = (value: unknown) => JSON.stringify(value) ?? '';

const quoteTheText = said(
  "Trong {…}, câu có dấu phẩy hoặc dấu hai chấm phải đặt trong dấu nháy: text: 'Một, hai'.",
  "Inside {…} put a text that holds a comma or a colon in quotes: text: 'One, two'.",
);

/** In `{text: One, two}` YAML takes «two» for a key without a value: the most common slip of all. */
function isCutText(value: unknown, key: unknown): boolean {
  return typeof value === 'object' && value !== null && typeof key === 'string' && Reflect.get(value, key) === null;
}

const words: Readonly<Record<string, Words>> = {
  required: ({ missingProperty: key }) => ({
    message: said(`thiếu \`${key}\``, `\`${key}\` is missing`),
    remedy: said(
      `Thêm dòng \`${key}: …\` (xem content/README.md).`,
      `Add a line \`${key}: …\` (see content/README.md).`,
    ),
  }),
  additionalProperties: ({ additionalProperty: key }, value) => ({
    message: said(`không có mục nào tên \`${key}\``, `there is no key \`${key}\``),
    remedy: isCutText(value, key)
      ? quoteTheText
      : said('Sửa chính tả hoặc bỏ dòng này.', 'Mend the spelling or drop the line.'),
  }),
  enum: ({ allowedValues }, value) => ({
    message: said(`${shown(value)} không phải giá trị được dùng`, `${shown(value)} is not an allowed value`),
    remedy: said(`Chọn một trong: ${list(allowedValues)}.`, `Choose one of: ${list(allowedValues)}.`),
  }),
  pattern: ({ pattern }, value) => ({
    message: said(`${shown(value)} không đúng dạng`, `${shown(value)} does not have the right form`),
    remedy: said(`Viết theo mẫu ${pattern}.`, `Write it as ${pattern}.`),
  }),
  type: ({ type }, value) =>
    type === 'string' && typeof value !== 'object'
      ? {
          message: said(`${shown(value)} phải là chữ`, `${shown(value)} must be text`),
          remedy: said(`Đặt trong dấu nháy: '${value}'.`, `Put it in quotes: '${value}'.`),
        }
      : {
          message: said(`cần kiểu ${type}, đang là ${shown(value)}`, `must be of type ${type}, is ${shown(value)}`),
          remedy: said('Sửa lại theo mẫu trong content/README.md.', 'Write it as in content/README.md.'),
        },
  anyOf: (_, value) => ({
    message: said(`${shown(value)} không phải lời văn`, `${shown(value)} is not a text`),
    remedy: said('Viết một chuỗi, hoặc {vi: …, en: …}.', 'Write a string, or {vi: …, en: …}.'),
  }),
  minItems: ({ limit }) => ({
    message: said(`cần ít nhất ${limit} mục`, `needs at least ${limit} items`),
    remedy: said('Thêm cho đủ.', 'Add what is missing.'),
  }),
  uniqueItems: () => ({
    message: said('có hai mục giống nhau', 'holds the same item twice'),
    remedy: said('Bỏ một trong hai.', 'Drop one of the two.'),
  }),
};

/** Falls back to ajv's own English where no words are written. */
export function schemaWords(error: ErrorObject, value: unknown): SchemaWords {
  const found = words[error.keyword]?.(error.params, value);
  if (found) return found;
  const message = error.message ?? 'is not valid';
  return {
    message: said(`${shown(value)}: ${message}`, `${shown(value)} ${message}`),
    remedy: said('Sửa lại theo mẫu trong content/README.md.', 'Write it as in content/README.md.'),
  };
}
