/** The only file that fetches. */
import type { Story } from '../model/story.ts';
import type { Failure } from './store.ts';

export type Loaded =
  | { readonly ok: true; readonly story: Story }
  | { readonly ok: false; readonly failure: Failure };

/**
 * Loads a story file of the same origin. The bundled story was checked when the site was built; any other file is
 * checked here, by the code that the build uses, which is only then loaded.
 */
export async function loadStory(
  address: string,
  trusted: boolean,
  signal?: AbortSignal,
): Promise<Loaded> {
  const fail = (reason: Failure['reason'], details: string): Loaded => ({
    ok: false,
    failure: { address, reason, details },
  });
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'same-origin', ...(signal && { signal }) });
  } catch (error) {
    return fail('network', String(error));
  }
  if (!response.ok) return fail('missing', `${response.status} ${response.statusText}`);
  let data: unknown;
  try {
    data = await response.json();
  } catch (error) {
    return fail('broken', `not JSON: ${String(error)}`);
  }
  if (trusted) return { ok: true, story: data as Story };
  const { describeProblems, parseStory } = await import('../model/check.ts');
  const result = parseStory(data);
  return result.ok ? result : fail('broken', describeProblems(result.problems));
}
