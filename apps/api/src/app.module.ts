import { type DynamicModule, Module } from '@nestjs/common';
import { AgendaModule } from './agenda/index';
import { AnnouncementsModule } from './announcements/index';
import { DemoModule } from './demo/index';
import { DocumentsModule } from './documents/index';
import { MeetingsModule } from './meetings/index';
import { MinutesModule } from './minutes/index';
import { PeopleModule } from './people/index';
import { RegistrationModule } from './registration/index';
import { RosterModule } from './roster/index';
import { SpeakingModule } from './speaking/index';
import { PlatformModule, type Settings } from './platform/index';
import { VisitsModule } from './visits/index';

/** Every area, named once. */
const areas = [
  MeetingsModule,
  PeopleModule,
  RosterModule,
  AgendaModule,
  VisitsModule,
  RegistrationModule,
  SpeakingModule,
  MinutesModule,
  AnnouncementsModule,
  DocumentsModule,
  DemoModule,
];

@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(settings), ...areas] };
  }
}
