import { chromium } from '@playwright/test';
import { measureLoad } from './measure-load.ts';
import { tableOf } from './report.ts';

const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
console.log(tableOf(await measureLoad(b, '/tmp/w/site', 3, 15)));
await b.close();
