import components from '../../components/en.js';
import app from './en.js';
import { mergeMessages, type Messages } from './merge.js';

const features = import.meta.glob<Messages>('../../features/*/en.ts', { eager: true, import: 'default' });

export default mergeMessages(app, components, ...Object.values(features));
