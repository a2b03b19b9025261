import { textOf, walk } from '../maps/svg-node.js';
import { drawingRule } from './map-rule.js';

const NAME = 'Biển Đông';
/** Names that others use for this sea and its islands. */
const FOREIGN = /south china sea|biển (hoa nam|nam trung hoa|nam trung quốc)|nam hải|tây sa|nam sa|xisha|nansha/i;

/** The sea is called «Biển Đông» on every map, and by no other name. */
export const mapSeaName = drawingRule('map-sea-name', function* ({ drawn }) {
  const isNamed = drawn.panels.some(({ names }) =>
    names.some(({ of, text }) => of === 'bien-dong' && text.includes(NAME)),
  );
  if (!isNamed)
    yield {
      message: { vi: `Biển chưa có tên «${NAME}»`, en: `The sea is not named «${NAME}»` },
      remedy: {
        vi: 'Thêm vào labels: {of: bien-dong, at: [kinh độ, vĩ độ]}.',
        en: 'Add to labels: {of: bien-dong, at: [longitude, latitude]}.',
      },
    };
  const [foreign] = [...walk(drawn.root)].map(textOf).flatMap((text) => FOREIGN.exec(text)?.[0] ?? []);
  if (foreign !== undefined)
    yield {
      message: { vi: `Không dùng tên «${foreign}»`, en: `The name «${foreign}» is not used` },
      remedy: {
        vi: `Viết «${NAME}», «Hoàng Sa», «Trường Sa».`,
        en: `Write «${NAME}» (East Sea), «Hoàng Sa», «Trường Sa».`,
      },
    };
});
