export { createDeliveryService, type DeliveryService } from './delivery-service.js';
export { deliveryRoutes } from './routes.js';
export { deliveryTexts } from './texts.js';
