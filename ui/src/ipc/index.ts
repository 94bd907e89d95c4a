/** The one door to the desk. */
export * from './desk';
export { tauriDesk } from './tauri';
