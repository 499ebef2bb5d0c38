import './base';
import './board';
import './clock';
import './live-source';
import './outbox';
import './passing';
import './viewport';
import './support';
