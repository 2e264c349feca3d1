import components from '../../components/de.js';
import app from './de.js';
import { mergeMessages, type Messages } from './merge.js';

const features = import.meta.glob<Messages>('../../features/*/de.ts', { eager: true, import: 'default' });

export default mergeMessages(app, components, ...Object.values(features));
