import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  type InvitationLinkDto,
  type InvitedUserDto,
  Page,
  type WorkspaceUserDto,
  WorkspaceUserInput,
  type WorkspaceUserList,
  WorkspaceUserPut,
} from '@yicheng/contracts';
import { type Actor, answer, By, Can, type Reply } from '../platform/index';
import { WorkspaceUsers } from './workspace-users.service';

@Controller('workspaces/:workspaceId/users')
export class WorkspaceUsersController {
  constructor(private readonly users: WorkspaceUsers) {}

  /** Who belongs to the workspace, by name. */
  @Get()
  @Can('workspace.manage')
  list(@Param('workspaceId') workspaceId: string, @Query() page: Page, @By() actor: Actor): Promise<WorkspaceUserList> {
    return this.users.list(workspaceId, page, actor);
  }

  /** Invites a colleague: 201 with the link to hand over, 200 without one for who has an account. */
  @Post()
  @Can('workspace.manage')
  async invite(
    @Param('workspaceId') workspaceId: string,
    @Body() body: WorkspaceUserInput,
    @By() actor: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<InvitedUserDto> {
    return answer(reply, await this.users.invite(workspaceId, body, actor), dto => dto);
  }

  @Put(':userId')
  @Can('workspace.manage')
  replace(
    @Param('workspaceId') workspaceId: string,
    @Param('userId') userId: string,
    @Body() body: WorkspaceUserPut,
    @By() actor: Actor,
  ): Promise<WorkspaceUserDto> {
    return this.users.replace(workspaceId, userId, body, actor);
  }

  /** Takes somebody out of the workspace and of all its meetings. */
  @Delete(':userId')
  @HttpCode(204)
  @Can('workspace.manage')
  remove(
    @Param('workspaceId') workspaceId: string,
    @Param('userId') userId: string,
    @By() actor: Actor,
  ): Promise<void> {
    return this.users.remove(workspaceId, userId, actor);
  }

  /** A new link to set a password, shown only here; the former link ends. */
  @Post(':userId/link')
  @HttpCode(200)
  @Can('workspace.manage')
  async link(
    @Param('workspaceId') workspaceId: string,
    @Param('userId') userId: string,
    @By() actor: Actor,
  ): Promise<InvitationLinkDto> {
    return { url: await this.users.link(workspaceId, userId, actor) };
  }
}
