/** The story file's JSON Schema, from the same source as the types, for tools that are not ours. */
import * as z from 'zod';
import { storySchema } from './story.ts';

/** Draft 2020-12. It says the shape; the laws of `check.ts` (offsets, order, ids) are more than a schema can say. */
export function storyJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(storySchema, {
    io: 'input',
    target: 'draft-2020-12',
  });
  return {
    $schema,
    $id: 'story.schema.json',
    title: 'Sourceline story',
    description:
      'News articles about one subject and the events extracted from them, each in the exact words of its sources.',
    ...rest,
  };
}

/** The schema as the file holds it. */
export function schemaText(): string {
  return `${JSON.stringify(storyJsonSchema(), null, 2)}\n`;
}
