import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  NoteStepInput,
  type NoteVersionList,
  Page,
  type SpeakerNoteDto,
  SpeakerNoteInput,
  type SpeakerNoteList,
  SpeakerNotePut,
} from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../platform/index';
import { viewOf } from './note-access';
import { NoteVersions } from './note-versions';
import { SpeakerNotes } from './speaker-notes.service';

@Controller('meetings/:meetingId/notes')
export class SpeakerNotesController {
  constructor(
    private readonly notes: SpeakerNotes,
    private readonly versions: NoteVersions,
  ) {}

  /** The notes you may read: a speaker's own, all of them for a secretary, those handed in for an organizer. */
  @Get()
  @Can('note.read')
  list(@Param('meetingId') meetingId: string, @Query() page: Page, @By() actor: Actor): Promise<SpeakerNoteList> {
    return this.notes.list(meetingId, page, actor);
  }

  /** Begins the text for an item or stop you speak at; a second one there is 409 and hands back the first. */
  @Post()
  @Can('note.write')
  async create(
    @Param('meetingId') meetingId: string,
    @Body() body: SpeakerNoteInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SpeakerNoteDto> {
    return answer(reply, await this.notes.create(meetingId, body, actor), dto => dto);
  }

  @Get(':noteId')
  @Can('note.read')
  read(
    @Param('meetingId') meetingId: string,
    @Param('noteId') noteId: string,
    @By() actor: Actor,
  ): Promise<SpeakerNoteDto> {
    return this.notes.read(meetingId, noteId, actor);
  }

  /**
   * Saves your text. Saving a submitted one takes it back: it becomes a draft that nobody else sees until you submit
   * it again, so ask before you do. A returned one stays returned; an approved one is 409 until it is returned.
   */
  @Put(':noteId')
  @Can('note.write')
  replace(
    @Param('meetingId') meetingId: string,
    @Param('noteId') noteId: string,
    @Body() body: SpeakerNotePut,
    @By() actor: Actor,
  ): Promise<SpeakerNoteDto> {
    return this.notes.replace(meetingId, noteId, body, actor);
  }

  /** Kept versions, newest first: every step, and of plain saves the last of each ten minutes. */
  @Get(':noteId/versions')
  @Can('note.read')
  async listVersions(
    @Param('meetingId') meetingId: string,
    @Param('noteId') noteId: string,
    @Query() page: Page,
    @By() actor: Actor,
  ): Promise<NoteVersionList> {
    const note = await this.notes.find(meetingId, noteId, actor);
    return this.versions.list(note, viewOf(note, actor)!, page);
  }

  /** Hands the text in: organizers can read it from now on. */
  @Post(':noteId/submit')
  @HttpCode(200)
  @Can('note.write')
  submit(
    @Param('meetingId') meetingId: string,
    @Param('noteId') noteId: string,
    @Body() body: NoteStepInput,
    @By() actor: Actor,
  ): Promise<SpeakerNoteDto> {
    return this.notes.step(meetingId, noteId, 'submit', body, actor);
  }

  /** Sends a submitted or approved text back to its speaker, with a comment. */
  @Post(':noteId/return')
  @HttpCode(200)
  @Can('note.approve')
  return(
    @Param('meetingId') meetingId: string,
    @Param('noteId') noteId: string,
    @Body() body: NoteStepInput,
    @By() actor: Actor,
  ): Promise<SpeakerNoteDto> {
    return this.notes.step(meetingId, noteId, 'return', body, actor);
  }

  /** Approves a submitted text; its speaker cannot change it any more unless it is returned. */
  @Post(':noteId/approve')
  @HttpCode(200)
  @Can('note.approve')
  approve(
    @Param('meetingId') meetingId: string,
    @Param('noteId') noteId: string,
    @Body() body: NoteStepInput,
    @By() actor: Actor,
  ): Promise<SpeakerNoteDto> {
    return this.notes.step(meetingId, noteId, 'approve', body, actor);
  }
}
