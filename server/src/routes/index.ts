import { adminRoutes } from './admin';
import { publicRoutes } from './public';

export default {
  admin: { type: 'admin', routes: adminRoutes },
  'content-api': { type: 'content-api', routes: publicRoutes },
};
