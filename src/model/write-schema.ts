/** `npm run schema`: writes the published JSON Schema. A test says when it was forgotten. */
import { writeFileSync } from 'node:fs';
import { schemaText } from './json-schema.ts';

writeFileSync(new URL('../../public/story.schema.json', import.meta.url), schemaText());
