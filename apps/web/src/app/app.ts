import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({ selector: 'yc-root', template: `<p>Yicheng</p>`, changeDetection: ChangeDetectionStrategy.OnPush })
export class App {}
