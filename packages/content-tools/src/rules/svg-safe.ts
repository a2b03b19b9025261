import { found } from '../finding.js';
import { svgFaults } from '../svg/check-svg.js';
import { folderRule } from './rule.js';

export const svgSafe = folderRule('svg-safe', 'error', ({ media }) =>
  [...media.values()]
    .filter(({ file }) => file.endsWith('.svg'))
    .flatMap(({ file, bytes }) =>
      svgFaults(bytes.toString('utf8')).map(({ line, column, what }) =>
        found(
          { file, line, column },
          { vi: `Hình vẽ: ${what.vi}`, en: `Drawing: ${what.en}` },
          {
            vi: 'Lưu dạng «Plain SVG», chỉ gồm hình và chữ, không mã, không liên kết, không style.',
            en: 'Save it as plain SVG: shapes and text, no code, no links, no style sheet.',
          },
        ),
      ),
    ),
);
