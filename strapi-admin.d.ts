import plugin from './dist/admin';

export = plugin;
