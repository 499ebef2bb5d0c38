import './base';
import './autosave';
import './sortable';
