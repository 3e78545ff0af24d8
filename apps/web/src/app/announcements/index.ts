export { AnnouncementComposer } from './announcement-composer';
