import { LayTheGroundFloor1764000000000 } from './1764000000000-lay-the-ground-floor';
import { KeepPeople1764000100000 } from './1764000100000-keep-people';
import { ImportRosters1764000150000 } from './1764000150000-import-rosters';
import { PlanSiteVisits1764000200000 } from './1764000200000-plan-site-visits';
import { GiveMeetingsAnAgenda1764000300000 } from './1764000300000-give-meetings-an-agenda';
import { KeepSpeakerNotes1764000500000 } from './1764000500000-keep-speaker-notes';
import { KeepRemarks1764000600000 } from './1764000600000-keep-remarks';
import { RememberDocumentsMade1764000700000 } from './1764000700000-remember-documents-made';
import { PlanRuns1764100000000 } from './1764100000000-plan-runs';
import { ReportTheDay1764100200000 } from './1764100200000-report-the-day';
import { AdjustTheDay1764100200100 } from './1764100200100-adjust-the-day';
import { SendAnnouncements1764100300000 } from './1764100300000-send-announcements';
import { ChangeDrivesOnTheDay1764100300100 } from './1764100300100-change-drives-on-the-day';
import { InvitePeople1764100700000 } from './1764100700000-invite-people';
import { SleepAndEat1764200100000 } from './1764200100000-sleep-and-eat';
import { AcceptFindings1764100600000 } from './1764100600000-accept-findings';
import { KeepPictures1764100100000 } from './1764100100000-keep-pictures';
import { DriveBeforehand1764100100100 } from './1764100100100-drive-beforehand';
import { KeepLimits1764100100200 } from './1764100100200-keep-limits';
import { VoidAnnouncements1764200200000 } from './1764200200000-void-announcements';
import { SayVehiclesAreHeldUp1764200300000 } from './1764200300000-say-vehicles-are-held-up';

/** Every migration in order; append only. */
export const migrations = [
  LayTheGroundFloor1764000000000,
  KeepPeople1764000100000,
  ImportRosters1764000150000,
  PlanSiteVisits1764000200000,
  GiveMeetingsAnAgenda1764000300000,
  KeepSpeakerNotes1764000500000,
  KeepRemarks1764000600000,
  RememberDocumentsMade1764000700000,
  PlanRuns1764100000000,
  ReportTheDay1764100200000,
  AdjustTheDay1764100200100,
  SendAnnouncements1764100300000,
  AcceptFindings1764100600000,
  KeepPictures1764100100000,
  InvitePeople1764100700000,
  DriveBeforehand1764100100100,
  ChangeDrivesOnTheDay1764100300100,
  SleepAndEat1764200100000,
  KeepLimits1764100100200,
  VoidAnnouncements1764200200000,
  SayVehiclesAreHeldUp1764200300000,
];
