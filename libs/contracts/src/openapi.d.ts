/** Stands in for the generated contract until the API describes itself. */
export interface paths {
  '/api/v1/session': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: operations['SessionController_get'];
    put?: never;
    post: operations['SessionController_create'];
    delete: operations['SessionController_end'];
  };
}
export interface components {
  schemas: {
    SignInInput: { email: string; password: string };
    SessionDto: { user?: { id: string; name: string; email: string }; workspaces: { id: string; slug: string }[] };
  };
}
export interface operations {
  SessionController_get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: { 200: { content: { 'application/json': components['schemas']['SessionDto'] } } };
  };
  SessionController_create: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: { content: { 'application/json': components['schemas']['SignInInput'] } };
    responses: { 201: { content: { 'application/json': components['schemas']['SessionDto'] } } };
  };
  SessionController_end: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: { 204: { content?: never } };
  };
}
