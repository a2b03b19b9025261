import { register } from '../../base/src/index.js';
import { OrderTimeline } from './order-timeline.js';

register(
  'OrderTimeline',
  (params: ConstructorParameters<typeof OrderTimeline>[0], contentId, extras) =>
    new OrderTimeline(params, contentId, extras),
);
