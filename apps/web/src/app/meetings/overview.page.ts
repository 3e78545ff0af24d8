import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({ selector: 'yc-overview', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
export class OverviewPage {}
