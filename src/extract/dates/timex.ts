/** What an expression means, before it is written as TIMEX3 and EDTF. */
import type { Part, Period } from './calendar.ts';

export type Reading =
  | {
      readonly kind: 'date';
      readonly period: Period;
      /** The last period, where the expression covers several: "2024-25". */
      readonly through?: Period;
      /** TIMEX3 after the day: `TMO`, `T09:00`. */
      readonly time?: string;
      readonly part?: Part | 'before' | 'after';
      readonly approximate?: boolean;
      /** Whether the words alone say which period it is. */
      readonly stated: boolean;
    }
  | {
      readonly kind: 'duration';
      readonly value: string;
      /** The stretch of time meant, where the words say where it lies: "the past three years". */
      readonly window?: { readonly from: Period; readonly to: Period };
    }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'ref'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' };
