import './base';
import './clock';
import './live-source';
import './outbox';
import './viewport';
