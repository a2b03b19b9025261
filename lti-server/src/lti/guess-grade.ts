/** Numbers after these words count something else than the grade. */
const otherCount = /(?:học kì|học kỳ|hk|kì|kỳ|tuần|bài|chương|phần|chủ đề|tập|unit|week|term|part|tháng)\s*$/iu;

/**
 * The grade (1–12) a class's name speaks of, null when it says nothing clear: «Lớp 8A1», «Khối 10», «LSĐL 8», «8A2».
 * A guess only: the picker shows it preselected, and the teacher's choice replaces it.
 */
export function guessGrade(...names: readonly string[]): number | null {
  for (const name of names) {
    const grade = named(name) ?? classCode(name) ?? onlyNumber(name);
    if (grade !== null) return grade;
  }
  return null;
}

const inRange = (text: string | undefined): number | null => {
  const value = Number(text);
  return text !== undefined && Number.isInteger(value) && value >= 1 && value <= 12 ? value : null;
};

const named = (name: string) =>
  inRange(/(?:lớp|khối|grade|year|class)\s*(\d{1,2})(?!\d)/iu.exec(name.normalize('NFC'))?.[1]);

const classCode = (name: string) => inRange(/(?<![\p{L}\d])(\d{1,2})\p{Lu}\d{0,2}(?![\p{L}\d])/u.exec(name)?.[1]);

function onlyNumber(name: string): number | null {
  const text = name.normalize('NFC');
  const numbers = [...text.matchAll(/(?<![\p{L}\d.,/-])\d{1,2}(?![\p{L}\d/-])/gu)]
    .filter((match) => !otherCount.test(text.slice(0, match.index)))
    .map(([number]) => inRange(number))
    .filter((grade) => grade !== null);
  return new Set(numbers).size === 1 ? (numbers[0] ?? null) : null;
}

/** A grade as a form field or custom parameter carries it. */
export const readGrade = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,2}$/.test(text.trim()) ? inRange(text.trim()) : null;
