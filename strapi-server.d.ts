import * as plugin from './dist/server';

export = plugin;
