import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaText, storyJsonSchema } from '../../src/model/json-schema.ts';
import { storySchema } from '../../src/model/story.ts';

test('the published schema is current (npm run schema)', () => {
  const published = new URL('../../public/story.schema.json', import.meta.url);
  expect(readFileSync(published, 'utf8')).toBe(schemaText());
});

test('the schema names every field of the contract and allows more', () => {
  const schema = storyJsonSchema() as {
    properties: Record<string, unknown>;
    required: string[];
    additionalProperties: unknown;
  };
  expect(Object.keys(schema.properties)).toEqual(Object.keys(storySchema.shape));
  expect(schema.required).toEqual(Object.keys(storySchema.shape));
  expect(schema.additionalProperties).not.toBe(false);
});

test('the schema says what it is', () => {
  expect(storyJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: expect.stringContaining('story.schema.json'),
    title: expect.any(String),
  });
});
