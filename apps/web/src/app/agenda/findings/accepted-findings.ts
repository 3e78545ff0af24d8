import { inject, Injectable, signal } from '@angular/core';
import type { Finding } from '@yicheng/domain';
import { MeetingContext } from '../../platform/meeting-context';

/** What somebody said to leave as it is (就这样), on this device. A finding with other facts is another finding. */
@Injectable()
export class AcceptedFindings {
  private readonly key = `yicheng:agenda-accepted:${inject(MeetingContext).id()}`;
  private readonly keys = signal<ReadonlySet<string>>(new Set(JSON.parse(localStorage.getItem(this.key) ?? '[]')));

  has(finding: Finding): boolean {
    return this.keys().has(keyOf(finding));
  }

  accept(finding: Finding): void {
    this.set([...this.keys(), keyOf(finding)].slice(-200));
  }

  withdraw(finding: Finding): void {
    this.set([...this.keys()].filter(key => key !== keyOf(finding)));
  }

  private set(keys: string[]): void {
    this.keys.set(new Set(keys));
    localStorage.setItem(this.key, JSON.stringify(keys));
  }
}

const keyOf = ({ rule, subjects, detail }: Finding): string => JSON.stringify([rule, subjects, detail]);
