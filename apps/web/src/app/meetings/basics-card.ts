import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { MeetingDto } from '@yicheng/contracts';
import { daysBetween, isStorableDay, isTimeZone, MAX_DAYS } from '@yicheng/domain';
import { DayField, StoredField } from '@yicheng/ui';
import { Data } from '../platform/data';
import { MeetingContext } from '../platform/meeting-context';
import { words } from './meetings-words';

type Field = 'title' | 'kind' | 'startDate' | 'endDate' | 'timeZone' | 'language' | 'slug';

/** A meeting's name, days, zone and language: each saved as soon as it is changed and makes sense. */
@Component({
  selector: 'yc-basics-card',
  imports: [DayField, StoredField],
  templateUrl: './basics-card.html',
  styleUrl: './basics-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BasicsCard {
  private readonly context = inject(MeetingContext);
  private readonly router = inject(Router);
  private readonly meetings = inject(Data).collection(
    'meeting',
    '/meetings',
    {},
    {
      fields: ['title', 'kind', 'startDate', 'endDate', 'timeZone', 'language', 'slug'],
    },
  );
  readonly w = words;
  readonly zones = Intl.supportedValuesOf('timeZone');
  readonly meeting = computed<MeetingDto>(() => this.meetings.get(this.context.id()) ?? this.context.meeting());
  /** What was typed and cannot be stored, with why; it stays in the field. */
  readonly refused = signal<Partial<Record<Field, string>>>({});

  constructor() {
    effect(() => {
      const { version, slug } = this.meeting();
      untracked(() => {
        if (version !== this.context.meeting().version) void this.context.refresh();
        if (slug === this.context.meeting().slug) return;
        const { workspaceSlug } = this.context.meeting();
        // Only once the server has the new name does the address lead anywhere.
        if (!this.meetings.waiting().has(this.context.id())) {
          void this.router.navigateByUrl(`/w/${workspaceSlug}/m/${slug}/settings`, { replaceUrl: true });
        }
      });
    });
  }

  /** Stores a field; `from` is the meeting as it was when the typing began. */
  set(field: Field, typed: string, from = this.meeting()): void {
    const value = typed.trim();
    const why = this.whyNot(field, value);
    this.refused.update(all => ({ ...all, [field]: why }));
    if (why || value === (from[field] ?? '')) return;
    void this.meetings.replace(from.id, { [field]: value || undefined } as Partial<MeetingDto>, { from });
  }

  private whyNot(field: Field, value: string): string | undefined {
    const { startDate, endDate }: MeetingDto = { ...this.meeting(), ...({ [field]: value } as Partial<MeetingDto>) };
    if (field === 'title' && !value) return words.needTitle();
    if (field === 'timeZone' && !isTimeZone(value)) return words.needZone();
    if (field === 'slug' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return words.badAddress();
    if (field !== 'startDate' && field !== 'endDate') return undefined;
    if (!isStorableDay(value)) return words.needDay();
    if (endDate < startDate) return words.needOrder();
    return daysBetween(startDate, endDate) >= MAX_DAYS ? words.needShort(MAX_DAYS) : undefined;
  }
}
