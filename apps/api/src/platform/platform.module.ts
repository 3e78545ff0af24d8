import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './access/access.guard';
import { Callers } from './access/callers';
import { GrantSources } from './access/grant-sources';
import { Membership } from './access/membership.entity';
import { PassHolders } from './access/pass-holders';
import { ChangeFeed } from './change/change-feed';
import { Change, ChangeCounter } from './change/change.entity';
import { LedgerTail } from './change/ledger-tail';
import { StreamController } from './change/stream.controller';
import { Writes } from './change/writes';
import { Clock } from './clock';
import { dataSourceOptions } from './database/data-source';
import { FileSweep } from './files/file-sweep';
import { FileUses } from './files/file-uses';
import { FilesController } from './files/files.controller';
import { Files } from './files/files.service';
import { StoredFile } from './files/stored-file.entity';
import { HealthController } from './health.controller';
import { Meters } from './metrics/meters';
import { MetricsController } from './metrics/metrics.controller';
import { AccountController } from './identity/account.controller';
import { Cookies } from './identity/cookies';
import { FirstSetup } from './identity/first-setup';
import { Invitations } from './identity/invitations';
import { OneTimeLink } from './identity/one-time-link.entity';
import { OneTimeLinks } from './identity/one-time-links';
import { PassExchange } from './identity/pass-exchange';
import { Pass, PassDevice } from './identity/pass.entity';
import { Passes } from './identity/passes';
import { RateLimits } from './identity/rate-limits';
import { SessionController } from './identity/session.controller';
import { Session } from './identity/session.entity';
import { Sessions } from './identity/sessions';
import { SignIn } from './identity/sign-in';
import { User } from './identity/user.entity';
import { Workspace, WorkspaceMember } from './identity/workspace.entity';
import { ProblemFilter } from './problems/problem.filter';
import { validation } from './problems/validation';
import type { Settings } from './settings';
import { SETTINGS } from './settings.token';

const shared = [
  Meters,
  Clock,
  Files,
  FileUses,
  GrantSources,
  Callers,
  PassHolders,
  Passes,
  Writes,
  ChangeFeed,
  LedgerTail,
  Sessions,
  Cookies,
  Invitations,
  RateLimits,
];

/** What every area stands on: database, identity, access, the change log. It knows no area. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions(settings.databaseUrl), autoLoadEntities: true, retryAttempts: 0 }),
        TypeOrmModule.forFeature([
          User,
          Workspace,
          WorkspaceMember,
          Session,
          Pass,
          PassDevice,
          OneTimeLink,
          Membership,
          Change,
          ChangeCounter,
          StoredFile,
        ]),
      ],
      controllers: [
        FilesController,
        SessionController,
        AccountController,
        StreamController,
        HealthController,
        MetricsController,
      ],
      providers: [
        { provide: SETTINGS, useValue: settings },
        ...shared,
        FileSweep,
        SignIn,
        PassExchange,
        FirstSetup,
        OneTimeLinks,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: validation },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [SETTINGS, ...shared],
    };
  }
}
