import { Module } from '@nestjs/common';
import { AgendaModule } from './agenda/index';
import { DocumentsModule } from './documents/index';
import { MeetingsModule } from './meetings/index';
import { MinutesModule } from './minutes/index';
import { PeopleModule } from './people/index';
import { RegistrationModule } from './registration/index';
import { RosterModule } from './roster/index';
import { SpeakingModule } from './speaking/index';
import { VisitsModule } from './visits/index';

@Module({
  imports: [
    MeetingsModule,
    PeopleModule,
    RosterModule,
    AgendaModule,
    VisitsModule,
    RegistrationModule,
    SpeakingModule,
    MinutesModule,
    DocumentsModule,
  ],
})
export class AppModule {}
