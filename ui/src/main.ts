/** Puts the app on the page. */
import { mount } from 'svelte';
import App from './App.svelte';
import { tauriDesk } from './ipc';
import './styles/index.css';

const target = document.getElementById('app');
if (target) mount(App, { target, props: { desk: tauriDesk } });
