import './base';
import './board';
import './clock';
import './live-source';
import './outbox';
import './viewport';
import './support';
