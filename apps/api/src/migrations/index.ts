/** Every migration in order; append only. */
export const migrations = [];
