import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';
import { can } from '@yicheng/domain';
import { Icon, type IconName, Skeleton } from '@yicheng/ui';
import { words } from './meetings-words';
import type { Standing } from './standing';
import { tell } from './trouble-words';

interface Todo {
  icon: IconName;
  text: string;
  detail?: string;
  area: string;
  id?: string;
  query?: Params;
}

/** What waits for the reader in the next meeting; each line leads to where it is done. */
@Component({
  selector: 'yc-todo-card',
  imports: [Icon, RouterLink, Skeleton],
  template: `
    <section>
      <h2 class="row g6 f13">
        {{ w.todo() }} <span class="m f12">{{ todos().length || '' }}</span>
      </h2>
      <ul class="card">
        @for (todo of todos(); track todo.text) {
          <li>
            <yc-icon [name]="todo.icon" />
            <div>
              <a [routerLink]="link(todo)" [queryParams]="todo.query">{{ todo.text }}</a>
              @if (todo.detail) {
                <p class="f12 m">{{ todo.detail }}</p>
              }
            </div>
          </li>
        } @empty {
          @if (standing().known()) {
            <li class="m2">{{ w.todoNone() }}</li>
          } @else {
            <li><yc-skeleton class="sp" [rows]="3" (again)="standing().reload()" /></li>
          }
        }
      </ul>
    </section>
  `,
  styles: `
    :host {
      grid-column: 2;
      grid-row: 1 / span 3;
    }
    h2 {
      min-height: 32px;
      margin-bottom: 16px;
    }
    .card {
      padding: 2px 16px 4px;
    }
    li {
      padding: 10px 0;
      border-top: 1px solid var(--line);
      font-size: 13px;
      line-height: 20px;
      display: flex;
      gap: 10px;
    }
    li:first-child {
      border: 0;
    }
    li > yc-icon {
      color: var(--ink-3);
    }
    a {
      color: var(--ink);
      font-weight: 600;
    }
    @media (max-width: 1023.98px) {
      :host {
        grid-column: 1;
        grid-row: auto;
      }
      h2 {
        margin-bottom: 4px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TodoCard {
  readonly standing = input.required<Standing>();
  readonly base = input.required<string>();
  readonly w = words;

  readonly todos = computed<Todo[]>(() => {
    const standing = this.standing();
    const roles = standing.meeting.roles;
    const row = (key: string) => standing.readiness().find(one => one.key === key);
    const todos: Todo[] = [];
    if (can('agenda.edit', roles)) {
      for (const trouble of standing.troubles().slice(0, 2)) {
        const { fact, why } = tell(trouble, standing);
        todos.push({
          icon: trouble.area === 'visits' ? 'route' : 'agenda',
          text: fact,
          detail: why,
          area: trouble.area,
          id: trouble.id,
        });
      }
    }
    const review = row('notes')?.under ?? 0;
    if (review && can('note.approve', roles)) {
      todos.push({ icon: 'note', text: words.notesToReview(review), area: 'speaking', query: { status: 'submitted' } });
    }
    if (can('attendee.edit', roles)) {
      const { left = 0, under = 0 } = row('replies') ?? {};
      if (under)
        todos.push({ icon: 'people', text: words.leaveAsked(under), area: 'people', query: { status: 'leave-asked' } });
      if (left)
        todos.push({ icon: 'people', text: words.notReplied(left), area: 'people', query: { status: 'named' } });
    }
    const changes = standing.unreleased() ?? 0;
    if (changes && can('release.publish', roles)) {
      todos.push({
        icon: 'announce',
        text: words.changesToPublish(changes),
        detail: words.publishTells(),
        area: 'agenda',
      });
    }
    return todos;
  });

  link(todo: Todo): string[] {
    return [this.base(), todo.area, ...(todo.id ? [todo.id] : [])];
  }
}
