import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({ selector: 'yc-settings', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
export class SettingsPage {}
