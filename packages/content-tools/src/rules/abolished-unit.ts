import { type Finding, found } from '../finding.js';
import { type Prose, prose } from '../read/texts.js';
import { folderRule } from './rule.js';

/** Since 1 July 2025 there is no district level, and 34 provinces (NQ 202/2025/QH15; facts C-008, C-010, B-007). */
const ABOLISHED: readonly RegExp[] = [
  /(?<!\p{L})(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn)(?: \p{Lu}[\p{L}'’-]*)+/gu,
  /(?<!\p{L})[Hh]uyện đảo(?!\p{L})/gu,
  /(?<!\p{L})(?:[Tt]hành phố|TP\.?) ?(?:Đà Lạt|Bảo Lộc|Phan Thiết|Gia Nghĩa)/gu,
  /(?<!\p{L})[Tt]ỉnh (?:Bình Thuận|Đắk Nông|Đăk Nông)/gu,
  /(?<!\p{L})Phòng (?:GD ?& ?ĐT|GDĐT|Giáo dục và Đào tạo)/gu,
  /(?<![\d.,])63 tỉnh/gu,
];

/** The sentence speaks of the past, or says that the name is no longer right. */
const PAST =
  /(?<!\p{L})(?:cũ|trước|từng|khi ấy|hồi|ngày xưa|đến hết|thôi|không còn|sáp nhập|hợp nhất|nay là|nay thuộc|tên gọi|former\S*|before|until)(?!\p{L})|năm (?:1\d{3}|20[01]\d|202[0-4])/iu;

export const abolishedUnit = folderRule('abolished-unit', 'error', (source) => prose(source).flatMap(check));

function check({ text, place }: Prose): Finding[] {
  const sentences = text.split(/(?<!TP\.)(?<=[.!?…])\s+/);
  const names = sentences.filter((sentence) => !PAST.test(sentence)).flatMap(abolishedIn);
  return names.map((name) =>
    found(
      place,
      { vi: `«${name}» không còn là đơn vị hiện hành`, en: `“${name}” no longer exists` },
      {
        vi: 'Viết tên xã, phường, đặc khu hoặc tỉnh hiện nay; nói chuyện xưa thì thêm «cũ» hoặc «trước 1/7/2025».',
        en: 'Name the present commune, ward, special zone or province; of the past say «cũ» or «trước 1/7/2025».',
      },
    ),
  );
}

function abolishedIn(sentence: string): string[] {
  return ABOLISHED.flatMap((pattern) => [...sentence.matchAll(pattern)].map(([name]) => name));
}
