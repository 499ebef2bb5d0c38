import './base';
import './autosave';
import './sortable';
import './seating';
import './check';
