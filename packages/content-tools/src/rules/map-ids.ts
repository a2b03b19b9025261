import { type SvgNode, walk } from '../maps/svg-node.js';
import { drawingRule } from './map-rule.js';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Every region and point can be found by its id, which is there once, and says its name. */
export const mapIds = drawingRule('map-ids', ({ drawn, built }) => {
  const all = [...walk(drawn.root)];
  return [...built.regions, ...built.points].flatMap(({ id, name }) => {
    const [node, ...others] = all.filter(({ attributes }) => attributes['id'] === id);
    const isGood = node && others.length === 0 && ID.test(id) && titleOf(node) === name;
    if (isGood) return [];
    return [
      {
        message: {
          vi: `Vùng hoặc điểm ${id} không có đúng một mã và một tên`,
          en: `${id} does not have one id and one name`,
        },
        remedy: {
          vi: 'Đặt mã khác cho điểm; không dùng mã của tỉnh hay đảo khác.',
          en: 'Give the point another id, not that of a province or an island.',
        },
      },
    ];
  });
});

const titleOf = ({ children }: SvgNode) =>
  children.find((child): child is SvgNode => typeof child !== 'string' && child.name === 'title')?.children.join('');
