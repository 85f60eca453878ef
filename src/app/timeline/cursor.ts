/**
 * The cursor of the keyboard: it walks from mark to mark in time, and the window follows it. Its moves are not
 * animated, so that where it stands is drawn when it is named.
 */
import type { Mark, Marks } from '../../timeline/mark.ts';
import { nearestTo, walkDay } from '../../timeline/members.ts';
import type { Scene } from '../../timeline/scene.ts';
import { eventOf, isOption, timeOf } from './mark-facts.ts';

export type Direction = -1 | 1;

/** What it walks over. Days are fractional day numbers; `selected` is the position of an event. */
export type Ground = {
  readonly scene: Scene;
  readonly marks: Marks | null;
  readonly from: number;
  readonly to: number;
  readonly selected: number | null;
};

/** What it needs of the stage. */
type Walkable = {
  readonly ground: () => Ground;
  readonly bring: (event: number) => Mark | null;
  readonly reveal: (event: number, animate: boolean) => void;
  readonly panDays: (by: number, animate: boolean) => void;
  readonly report: () => void;
};

/** Marks nearer to the edge than this share of the window are moved inwards. */
const EDGE = 0.04;

export class Cursor {
  /** Of the mark it stands on. */
  id: string | null = null;
  /** Where that was: a mark may vanish when the zoom changes, the place stays. */
  private day: number | null = null;
  /** The mark it stood on last, or that was picked otherwise: there it goes on when the focus comes back. */
  private last: string | null = null;
  private readonly stage: Walkable;

  constructor(stage: Walkable) {
    this.stage = stage;
  }

  clear(): void {
    this.id = null;
  }

  point(id: string | null): void {
    this.id = id;
    const mark = this.stage.ground().marks?.marks.find((one) => one.id === id);
    if (mark !== undefined) {
      this.day = this.dayOf(mark);
      this.last = mark.id;
    }
    this.stage.report();
  }

  /** A mark was picked by other means than the keyboard. */
  picked(id: string): void {
    this.last = id;
  }

  /** Stays where it is, or begins at the selected event, where it was last, or at the first mark in the window. */
  start(): void {
    const { selected, from, to } = this.stage.ground();
    const marks = this.inTime();
    if (marks.some((mark) => mark.id === this.id)) return;
    const mark =
      marks.find((m) => selected !== null && eventOf(m) === selected) ??
      marks.find((m) => m.id === this.last) ??
      marks.find((m) => timeOf(m) >= from && timeOf(m) <= to) ??
      marks[0];
    this.point(mark?.id ?? null);
  }

  /** To the next or previous mark; past the last one drawn, to the next event of the story. */
  step(direction: Direction): void {
    const { scene, marks, from } = this.stage.ground();
    if (marks === null) return;
    const day = this.day ?? from;
    const isDrawn = day >= marks.from && day < marks.to;
    // Of an interval that began before the days drawn, what lies between is not drawn either.
    const near = this.inTime().filter((mark) => {
      const itsDay = this.dayOf(mark);
      return itsDay >= marks.from && itsDay < marks.to;
    });
    const at = near.findIndex((mark) => mark.id === this.id);
    const next = at < 0 ? this.nextTo(near, day, direction) : near[at + direction];
    if (isDrawn && next !== undefined) {
      this.goTo(next);
      return;
    }
    const edge = isDrawn ? (direction > 0 ? marks.to - 1e-6 : marks.from) : day;
    const beyond = nearestTo(scene, marks, edge, direction);
    if (beyond !== undefined) this.goToFirst(beyond, direction);
  }

  /** To the next or previous event of the same actor (the first of the event it stands on). */
  stepActor(direction: Direction): void {
    const { scene, marks } = this.stage.ground();
    const mark = marks?.marks.find(({ id }) => id === this.id);
    const event = mark === undefined ? null : eventOf(mark);
    const { heads } = scene.index;
    const actor = event === null ? undefined : heads[event]?.actors[0]?.actor;
    if (event === null || actor === undefined) {
      this.step(direction);
      return;
    }
    for (let i = event + direction; i >= 0 && i < heads.length; i += direction) {
      if (scene.holds[i] === 1 && heads[i]?.actors.some((role) => role.actor === actor)) {
        this.goToEvent(i);
        return;
      }
    }
  }

  /** To the first or last event of the story. */
  stepToEnd(direction: Direction): void {
    const { holds } = this.stage.ground().scene;
    const event = direction > 0 ? holds.lastIndexOf(1) : holds.indexOf(1);
    if (event >= 0) this.goToEvent(event);
  }

  /** By one window. */
  stepPage(direction: Direction): void {
    const before = this.stage.ground();
    this.stage.panDays((before.to - before.from) * 0.9 * direction, false);
    const { from, to } = this.stage.ground();
    const marks = this.inTime();
    const next =
      direction > 0
        ? marks.find((mark) => timeOf(mark) >= from)
        : marks.findLast((mark) => timeOf(mark) <= to);
    if (next !== undefined) this.point(next.id);
  }

  /** To an event, or to what comes before it on the same day for one who walks that way. */
  private goToFirst(event: number, direction: Direction): void {
    const brought = this.stage.bring(event);
    if (brought === null) return;
    const day = this.dayOf(brought);
    const same = this.inTime().filter((mark) => this.dayOf(mark) === day);
    this.point((same.at(direction > 0 ? 0 : -1) ?? brought).id);
  }

  private dayOf(mark: Mark): number {
    const { scene, marks } = this.stage.ground();
    return marks === null ? timeOf(mark) : walkDay(scene, marks, mark);
  }

  private goToEvent(event: number): void {
    this.point(this.stage.bring(event)?.id ?? null);
  }

  private goTo(mark: Mark): void {
    if (mark.kind === 'card') {
      this.stage.reveal(mark.event, false);
    } else if (mark.kind !== 'rest') {
      const { from, to } = this.stage.ground();
      const lo = from + (to - from) * EDGE;
      const hi = to - (to - from) * EDGE;
      const day = timeOf(mark);
      const isSeen = mark.kind === 'bar' ? mark.to > lo && mark.from < hi : day > lo && day < hi;
      if (!isSeen) this.stage.panDays(day < lo ? day - lo : day - hi, false);
    }
    this.point(mark.id);
  }

  private inTime(): readonly Mark[] {
    const { marks } = this.stage.ground();
    return (marks?.marks.filter(isOption) ?? []).sort(
      (a, b) => this.dayOf(a) - this.dayOf(b) || timeOf(a) - timeOf(b) || a.lane - b.lane,
    );
  }

  /** The mark beside a day. */
  private nextTo(marks: readonly Mark[], day: number, direction: Direction): Mark | undefined {
    return direction > 0
      ? marks.find((mark) => this.dayOf(mark) >= day)
      : marks.findLast((mark) => this.dayOf(mark) <= day);
  }
}
